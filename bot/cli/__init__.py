"""The `roost` command: one small function a command (DESIGN 7)."""
