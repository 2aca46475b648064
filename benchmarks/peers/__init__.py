"""What a good afternoon's work would be instead of Roost, run beside it: three relays that pass each text on.

Each keeps a text, passes it on to one person on call and answers its sender. None chases anybody, and none looks for
what it has lost.
"""
