"""Search foods by typed words: what is behind pages, forms, typed lines and the JSON interface."""

from foods.search.hits import Hit, hit, hit_with, hits_of_names, list_foods, nearest_foods, search_foods

__all__ = ["Hit", "hit", "hit_with", "hits_of_names", "list_foods", "nearest_foods", "search_foods"]
