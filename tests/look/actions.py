"""What is done on a page before its picture is taken."""

from playwright.sync_api import Page


def mistype(page: Page) -> None:
    """Send an amount that cannot be read."""
    page.locator("#id_how_much").fill("1.234,5")
    page.locator("form[method=post] button.btn-wide").click()


def mistype_sleep(page: Page) -> None:
    """Send a check-in with a sleep that cannot be read."""
    page.locator("#id_sleep-answer").fill("not much")
    page.locator(".save button").click()
    page.locator("main [role=alert]").wait_for()


def mistype_note(page: Page) -> None:
    """Send an episode with a note that is too long."""
    page.locator("#id_note").evaluate(
        "one => { one.removeAttribute('maxlength'); one.value = 'x'.repeat(201) }"
    )
    page.locator(".save button").click()
    page.locator(".is-invalid").wait_for()


def answer_twitches(page: Page) -> None:
    """Say where and how often it twitched, with everything unfolded."""
    open_details(page)
    page.locator("#id_fasciculation-frequency-2").click()
    page.locator("[id='id_fasciculation-spots-calf:left']").click()


def open_details(page: Page) -> None:
    """Open what is folded in the page."""
    page.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true })")


def send(page: Page) -> None:
    """Send the first form of the page as it stands."""
    page.locator("main form[method=post] :is(button, [type=submit]):not([name=skip])").last.click()


def open_first_of_list(page: Page) -> None:
    """Open the screen that closes the first item of a worklist."""
    page.locator("main table a").first.click()


def type_almonds(page: Page) -> None:
    """Type into the entry field and wait for what is found."""
    page.locator("input[name=q]").first.press_sequentially("almon")
    page.locator(".results .item").first.wait_for()


def type_line(page: Page) -> None:
    """Type several foods into the entry field and wait for the way to check them."""
    page.locator("input[name=q]").first.press_sequentially("porridge, 30 g almonds")
    page.locator(".line-to-check").wait_for()


def correct_line(page: Page) -> None:
    """Choose another food, name another amount that cannot be read, leave one part out."""
    page.locator("#part0 .pick").nth(1).click()
    page.get_by_label("How much?").nth(1).fill("many")
    page.locator("#part2 .leave-out input").check()
    page.locator("#part1 .field-error").wait_for()
    page.locator("#add-line").filter(has_text="Add 4").wait_for()


def look_for_similar(page: Page) -> None:
    """Look for a food to estimate from."""
    open_details(page)
    page.locator("#id_similar").fill("wholemeal bread")
    page.locator("button[name=find]").click()


def write_recipe(page: Page) -> None:
    """Write a recipe and go on to the page to check."""
    page.locator("#id_name").fill("Lentil soup")
    page.locator("#id_lines").fill("200 g cooked lentils\n1 tbsp olive oil\n2 carrots\n1 bay leaf\nxyzzyx")
    page.locator("main form[method=post] button.btn-wide").click()


def invite(page: Page) -> None:
    """Make an invitation."""
    page.locator("form[action$='/invite/'] button").click()


def suggest_too_much(page: Page) -> None:
    """Suggest an unlikely value for a portion, with its arithmetic, and no source."""
    page.get_by_text("per portion").click()
    page.locator("#id_portion_grams").fill("40")
    page.locator("#id_magnesium_mg").fill("925,5")
    page.locator(".arithmetic").filter(has_text="÷ 40").wait_for()
    page.locator("#id_citation").fill("Label of the pack")
    send(page)
    page.locator("#id_is_confirmed").wait_for()
    page.locator(".arithmetic").filter(has_text="÷ 40").wait_for()


def wait_for_days(page: Page) -> None:
    """Wait until the article has the reader's own last 7 days."""
    page.locator(".beside .marks").wait_for()
