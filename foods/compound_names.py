"""Names of compounds in words of the page. The data name them by key, so that they can be translated."""

from django.utils.translation import gettext_lazy as _

COMPOUND_NAMES = {
    "magnesium oxide": _("magnesium oxide"),
    "magnesium hydroxide": _("magnesium hydroxide"),
    "magnesium carbonate": _("magnesium carbonate"),
    "magnesium carbonate hydroxide, light (basic, 4:1:4)": _(
        "magnesium carbonate hydroxide, light (basic, 4:1:4)"
    ),
    "magnesium carbonate hydroxide (basic, 4:1:5)": _("magnesium carbonate hydroxide (basic, 4:1:5)"),
    "magnesium citrate, trimagnesium dicitrate": _("magnesium citrate, trimagnesium dicitrate"),
    "trimagnesium dicitrate nonahydrate": _("trimagnesium dicitrate nonahydrate"),
    "magnesium hydrogen citrate (1:1)": _("magnesium hydrogen citrate (1:1)"),
    "magnesium bisglycinate": _("magnesium bisglycinate"),
    "magnesium bisglycinate dihydrate": _("magnesium bisglycinate dihydrate"),
    "magnesium malate (1:1)": _("magnesium malate (1:1)"),
    "magnesium malate trihydrate": _("magnesium malate trihydrate"),
    "dimagnesium malate (1 malate : 2 Mg, as hydroxide)": _(
        "dimagnesium malate (1 malate : 2 Mg, as hydroxide)"
    ),
    "magnesium taurate": _("magnesium taurate"),
    "magnesium L-threonate": _("magnesium L-threonate"),
    "magnesium L-threonate monohydrate": _("magnesium L-threonate monohydrate"),
    "magnesium chloride": _("magnesium chloride"),
    "magnesium chloride hexahydrate": _("magnesium chloride hexahydrate"),
    "magnesium sulfate": _("magnesium sulfate"),
    "magnesium sulfate heptahydrate": _("magnesium sulfate heptahydrate"),
    "magnesium lactate": _("magnesium lactate"),
    "magnesium lactate dihydrate": _("magnesium lactate dihydrate"),
    "magnesium gluconate": _("magnesium gluconate"),
    "magnesium gluconate dihydrate": _("magnesium gluconate dihydrate"),
    "magnesium orotate": _("magnesium orotate"),
    "magnesium orotate dihydrate": _("magnesium orotate dihydrate"),
    "magnesium aspartate": _("magnesium aspartate"),
    "magnesium aspartate dihydrate": _("magnesium aspartate dihydrate"),
    "magnesium acetate tetrahydrate": _("magnesium acetate tetrahydrate"),
    "magnesium ascorbate": _("magnesium ascorbate"),
    "magnesium stearate": _("magnesium stearate"),
    "magnesium pidolate": _("magnesium pidolate"),
    "magnesium glycerophosphate": _("magnesium glycerophosphate"),
    "magnesium phosphate, tribasic": _("magnesium phosphate, tribasic"),
    "magnesium trisilicate (idealised)": _("magnesium trisilicate (idealised)"),
}
# The others are formulas of water, the same everywhere.
HYDRATIONS = {"anhydrous": _("anhydrous"), "basic hydrate": _("basic hydrate")}
