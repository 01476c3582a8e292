// What every view loads: the faces, the colours, the sheet and the shared parts.
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/parts.css";
import "../styles/pictures.css";
import "../styles/lanes.css";

// A page that is still being worked out is looked at again.
const again = document.querySelector<HTMLElement>("[data-again]");
if (again) setTimeout(() => location.reload(), Number(again.dataset["again"]) * 1000);

// Where a group of the menu is a line that scrolls, the view one is in is in sight.
const current = document.querySelector<HTMLElement>(".top nav [aria-current]");
const menu = current?.closest<HTMLElement>("ul");
if (menu && current) menu.scrollLeft += current.getBoundingClientRect().left - menu.getBoundingClientRect().left - (menu.clientWidth - current.clientWidth) / 2;
