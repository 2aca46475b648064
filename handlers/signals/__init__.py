"""What a text may be before it is a call for help: private, sealed, a quiet signal, a child's"""
