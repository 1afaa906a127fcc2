"""What goes along with a symptom: asked beforehand, compared at days fixed beforehand."""
