"""Help to find help: whom to ring about what, asked in words or by menu, and kept by the liaison worker.

It answers beside the way to a person, never in place of it where anything but a number may be wanted (DOMAIN B12).
"""
