"""What a reader keeps of an article: to read it later, and that it was read. Nothing else is kept."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Account


class Tap(StrEnum):
    """What the buttons beside an article ask for."""

    SAVE = "save"
    UNSAVE = "unsave"
    READ = "read"
    UNREAD = "unread"

    @property
    def field(self) -> str:
        """The moment that is written or taken back."""
        return "saved_at" if self in {Tap.SAVE, Tap.UNSAVE} else "read_at"

    @property
    def takes_back(self) -> bool:
        """Whether it undoes what its other half did."""
        return self in {Tap.UNSAVE, Tap.UNREAD}


class ArticleMarkQuerySet(models.QuerySet["ArticleMark"]):
    """Marks of accounts."""

    def of(self, account: Account) -> Self:
        """Return this account's marks."""
        return self.filter(account=account)

    def mark_of(self, account: Account, slug: str) -> "ArticleMark":
        """Return what an account marked of an article; a blank mark, not saved, where that is nothing."""
        return self.of(account).filter(slug=slug).first() or ArticleMark(account=account, slug=slug)

    def tap(self, tap: Tap, account: Account, slug: str, now: datetime) -> None:
        """Set a mark or take it back. Twice is the same as once, from two tabs too.

        No act is made: the button that takes a mark back stands where the one that set it stood.
        """
        if tap.takes_back:
            self.take_back(account, slug, tap.field)
        else:
            self.set_mark(ArticleMark(account=account, slug=slug, **{tap.field: now}), tap.field)

    def set_mark(self, mark: "ArticleMark", field: str) -> None:
        """Write one moment in one statement, whether or not the article has a mark already."""
        self.bulk_create(
            [mark], update_conflicts=True, unique_fields=["account", "slug"], update_fields=[field]
        )

    def take_back(self, account: Account, slug: str, field: str) -> None:
        """Take one moment back; a mark that says nothing any more is deleted."""
        marks = self.of(account).filter(slug=slug)
        with transaction.atomic():
            marks.update(**{field: None})
            marks.filter(saved_at=None, read_at=None).delete()


class ArticleMark(models.Model):
    """What one account marked of one article; a reader's, whosever diary is open.

    `slug` is no foreign key: articles are files. A mark of one that is gone does no harm and is not shown.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    slug = models.CharField(max_length=100)
    saved_at = models.DateTimeField(null=True, blank=True)  # the latest tap on "Save for later"
    read_at = models.DateTimeField(null=True, blank=True)  # the latest tap on "Mark as read"

    objects: ClassVar[models.Manager["ArticleMark"]] = ArticleMarkQuerySet.as_manager()

    class Meta:
        verbose_name = _("mark of an article")
        verbose_name_plural = _("marks of articles")
        # Its index serves both questions: the marks of an account, and the one of an article.
        constraints = (
            models.UniqueConstraint(fields=["account", "slug"], name="article_mark_once_an_account"),
        )

    def __str__(self) -> str:
        return self.slug
