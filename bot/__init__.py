"""Touches the world: the command, the channels, the pump and the clock. The only package that may wait."""
