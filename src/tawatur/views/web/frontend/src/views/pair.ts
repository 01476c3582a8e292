// Keys for the tasks of this view.
import "./pair.css";
import "../parts/tasks";
