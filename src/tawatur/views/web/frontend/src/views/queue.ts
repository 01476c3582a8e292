// Keys for the tasks of this view.
import "./queue.css";
import "../parts/tasks";
