"""What `roost check` looks at. A check is a line in the table of `here` or of `outside`, and a function in its
subject's file that says what is true and, where something is wrong, what to do. It changes nothing.
"""
