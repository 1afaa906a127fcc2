"""What a person felt: one answer a day and symptom, single episodes, red flags, laboratory results."""

from tracker.symptoms.models.days import SymptomDay
from tracker.symptoms.models.episodes import SymptomEntry
from tracker.symptoms.models.flags import RedFlag
from tracker.symptoms.models.laboratory import LabResult
from tracker.symptoms.models.own import Symptom

__all__ = ["LabResult", "RedFlag", "Symptom", "SymptomDay", "SymptomEntry"]
