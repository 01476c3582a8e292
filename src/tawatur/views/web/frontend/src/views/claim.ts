// Keys for judging one claim.
import "./claim.css";
import "../parts/tasks";
