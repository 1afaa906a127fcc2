"""Foods: search them, read one."""

from typing import Annotated

from ninja import Query, Router

from foods.forms import MAX_QUERY_LENGTH
from foods.models import Food
from foods.search import hit, search_foods
from tracker.api.auth import TokenRequest
from tracker.api.fields import Text
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit, Offset, page_of
from tracker.api.schemas.foods import FoodAnswer, FoodPage

router = Router(tags=["foods"])

Words = Annotated[Text, Query(max_length=MAX_QUERY_LENGTH, description="Words for a food.")]


@router.get("foods", response=FoodPage)
def list_foods(request: TokenRequest, q: Words, limit: Limit = DEFAULT_LIMIT, offset: Offset = 0) -> FoodPage:
    """Foods that the words most likely mean, best first."""
    hits = search_foods(q, account=request.auth.account, limit=offset + limit + 1)[offset:]
    page, following = page_of(request, hits, limit, offset)
    return FoodPage(items=[FoodAnswer.of(one) for one in page], next=following)


@router.get("foods/{food_id}", response=FoodAnswer)
def read_food(request: TokenRequest, food_id: str) -> FoodAnswer:
    """One food."""
    visible = Food.objects.visible_to(request.auth.account).with_names_and_portions()
    food = found(visible, food_id)
    return FoodAnswer.of(hit(food, food.name))
