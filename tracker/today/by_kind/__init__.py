"""How complete a day is, kind by kind: food and drink, supplements, stressors, symptoms."""
