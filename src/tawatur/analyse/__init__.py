"""THE READING ROOM: matrix, copies, strands, tallies, control, routes, linkage; typed and pure."""
