"""The scene: who has spoken so far, and whom a later phrase or a bare verb means."""
