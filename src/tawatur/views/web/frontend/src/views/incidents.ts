import { start } from "../timeline/view";

start();
