"""The question "Is it enough?": usual intake beside the requirement, with the uncertainty of few days."""
