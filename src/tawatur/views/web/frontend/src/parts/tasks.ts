// A list of tasks for the keyboard: one is in hand, its buttons have letters, j and k move on and back.
import { onKey, press } from "./keys";

const tasks = [...document.querySelectorAll<HTMLElement>("[data-task]")];

function inHand(): number {
  return tasks.findIndex((task) => task.contains(document.activeElement));
}

function take(number: number): boolean {
  const task = tasks[Math.min(Math.max(number, 0), tasks.length - 1)];
  task?.focus();
  return Boolean(task);
}

onKey((key) => {
  switch (key) {
    case "j":
      return take(inHand() + 1);
    case "k":
      return take(Math.max(inHand(), 1) - 1);
    case "z":
      return press(document.querySelector(".done"), "z");
    default:
      return press(tasks[inHand()], key);
  }
});

// The first is in hand from the start, without moving what is seen.
if (!location.hash) tasks[0]?.focus({ preventScroll: true });
