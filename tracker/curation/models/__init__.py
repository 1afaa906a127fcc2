"""What is kept of the work on the food table."""

from tracker.curation.models.corrections import CorrectedItem, Correction, FormerValues
from tracker.curation.models.imports import AppliedImport
from tracker.curation.models.suggestions import Suggestion
from tracker.curation.models.worklists import Look, WorkItem

__all__ = ["AppliedImport", "CorrectedItem", "Correction", "FormerValues", "Look", "Suggestion", "WorkItem"]
