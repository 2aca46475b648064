"""`make bench`: how fast the line is on this machine, measured from outside, with the aims beside the figures."""
