"""The kill test: a line that is killed again and again while people write, and nothing that they wrote is lost."""
