"""What run.py does before there is an environment to run the app in.

Standard library only, and nothing else of ours: the system's Python imports this.
"""
