// What every view loads: the faces, the colours, the sheet and the shared parts.
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/parts.css";
import "../styles/pictures.css";
import "../styles/lanes.css";
