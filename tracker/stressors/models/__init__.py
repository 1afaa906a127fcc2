"""What stands beside intake: stressors of a day, medicines, and what a person changed on purpose."""

from tracker.stressors.models.changes import Change
from tracker.stressors.models.entries import StressorEntry
from tracker.stressors.models.medicines import Medicine
from tracker.stressors.models.own import Stressor

__all__ = ["Change", "Medicine", "Stressor", "StressorEntry"]
