"""The base of everything that is sent to us."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

# The default of a field that may be left out but never be null.
LEFT_OUT: Any = Field(default=None)


class Content(BaseModel):
    """The body of a request."""

    model_config = ConfigDict(extra="forbid")

    def given(self) -> dict[str, Any]:
        """Return the fields that were sent, null included: leaving one out means something else."""
        return {name: getattr(self, name) for name in self.model_fields_set}
