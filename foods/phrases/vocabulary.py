"""The words that a typed line is read by. Pure."""


def listed(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


# Words before a food or behind it that say nothing about it.
IN_FRONT = listed(
    """
    i i've i'd we had have having has ate eat eaten eating drank drunk took taken take got grabbed
    finished drinking snacked about approximately approx around roughly circa ca ~ also some any my
    our the then just only of was were is it it's and plus with more maybe probably - – — • * . : "
    ' = usual followed by for today's on at nice lots plenty loads bit cheeky
    """
)
BEHIND = listed(
    """
    too also please each total roughly approx or so ish about it again though . : - – — ! ? " ' ) =
    etc me of had
    """
)
TWO_BEHIND = frozenset(
    {
        ("for", "dessert"), ("for", "pudding"), ("for", "afters"), ("for", "starters"), ("for", "me"),
        ("at", "home"), ("at", "work"), ("at", "school"), ("to", "drink"), ("on", "top"), ("as", "well"),
        ("in", "total"), ("or", "so"), ("to", "go"), ("as", "usual"),
    }
)  # fmt: skip
# From here on a phrase tells what was left out.
WITHOUT = frozenset({"without", "no", "minus", "w/o"})
# What may be said of a food behind a comma.
STATES = listed(
    """
    black cooked uncooked raw boiled fried grilled roasted roast dry dried baked unsalted salted
    canned tinned frozen skimmed sliced toasted steamed unsweetened sweetened wholemeal smoked
    poached scrambled drained fresh homemade decaf mashed plain stir stir-fried sautéed sauteed
    braised barbecued marinated soaked peeled chopped diced grated
    """
)
# Measures that add nothing to the food's name; "chicken breast" and "protein bar" are names.
ONLY_MEASURES = frozenset(
    {"slice", "piece", "handful", "square", "segment", "wedge", "portion", "half", "cube"}
)
# After these words "with", "in" and "on" go on with the same food: "porridge made with milk".
GO_ON_AFTER = frozenset(
    {"made", "mixed", "topped", "filled", "stuffed", "prepared", "packed", "canned", "tinned"}
)
# What food is packed, cooked or served in and with that nobody logs beside it: "tuna in brine".
NO_FOOD = {
    "in": listed(
        """
        water oil brine syrup vinegar sauce batter breadcrumbs jacket jackets skin skins shell
        shells oven pan microwave airfryer fryer magnesium
        """
    ),
    "with": listed("""water skin skins bone bones peel shell shells ice everything nothing magnesium"""),
    "on": listed("""cob side bone go way menu top"""),
}
# "Spinach and feta omelette" is an omelette although no table has it; "toast and eggs" are two foods.
DISHES = listed(
    """
    sandwich sandwiches toastie toasties pizza soup salad curry pie wrap wraps omelette omelet stew
    casserole risotto quiche crisps smoothie baguette panini burger dip sauce dressing juice pudding
    cake muffin tea tart frittata lasagne lasagna gratin bake pasta cannelloni ravioli tortellini
    tortelloni tagine paratha samosa samosas burrito burritos taco tacos quesadilla masala korma
    biryani noodles porridge toast chowder gumbo paella kebab kebabs pancake pancakes latte bagel sub melt
    """
)
MAGNESIUM = frozenset({"magnesium", "magnesium's", "mag", "slow-mag", "magnesia", "magnesiocard"})
# Words of compounds of magnesium on labels of supplements and medicines.
COMPOUNDS = listed(
    """
    citrate dicitrate tricitrate trimagnesium oxide glycinate bisglycinate diglycinate malate
    dimalate taurate acetyltaurate acetyl threonate l-threonate lactate dilactate chloride sulfate
    sulphate carbonate hydroxycarbonate gluconate aspartate bisaspartate orotate hydroxide pidolate
    acetate ascorbate chelate chelated chelat glycerophosphate phosphate succinate picolinate
    salicylate stearate trisilicate lysinate arginate citrat bisglycinat glycinat malat oxid
    """
)
# What else may stand around the substance; it says nothing about which it is.
FORMS = listed(
    """
    supplement supplements tablet tablets tab tabs pill pills caplet caplets capsule capsules
    softgel softgels gummy gummies sachet sachets powder effervescent drops liquid spray dose doses
    stick sticks scoop scoops elemental mg
    """
)
# Products that hold magnesium without naming it, and the word for any product.
PRODUCTS = frozenset({"zma", "supplement"})
BY_THE_WAY = listed(
    """
    i a an the my of and with took take taken had have one each per every daily day x × * times
    twice once about again ( ) , . : - – in total
    """
)
