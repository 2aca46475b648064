"""Questions asked one at a time, each skippable, answered in any order, by digits or words, on either channel (B33).

A conversation is a `Script`: a table of steps and what to do with their answers. Where it stands is one open question
row, so that it outlives restarts and a change of channel.
"""
