"""One person's résumé as it is sent, read in memory: nothing of it touches a disk, a log or an address."""

from __future__ import annotations

from dataclasses import dataclass, replace

from starlette.requests import Request

from rolescope.model.errors import BadQuestion
from rolescope.model.read import Beside, PostingText
from rolescope.present.server.desk import Desk
from rolescope.present.server.forms import Form, form_of
from rolescope.present.server.opening import RESUME, opened
from rolescope.present.server.settings import Settings
from rolescope.present.server.upload import PASTED, pasted, pasted_resume

PERSON = ("text", "file")
"""Fields of a résumé: pasted, or its file."""
JOB, JOB_TITLE = "job", "job_title"
"""Fields of a posting that is pasted beside it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: one person, and what was asked.

    Attributes:
        person: the résumé.
        form: every field, the résumé's too.
    """

    person: PostingText
    form: Form

    def field(self, name: str) -> str | None:
        """A field without blanks around it; None where it is empty or left out."""
        return self.form.fields.get(name, "").strip() or None


async def sent_by(request: Request, more: tuple[str, ...] = ()) -> Sent:
    """The résumé of a request: pasted as the field `text`, or sent as the one file `file`.

    Args:
        request: what was sent.
        more: fields that may stand beside it.

    Raises:
        BadQuestion: if there is no text, or too much; both a text and a file; a field that is not known.
        SourceRefused: if the file cannot be read.
        HTTPException: 415 for a body of another kind.
        Busy: if too many wait.
    """
    form = await form_of(request, (*PERSON, *more))
    return Sent(await _person(request, form), form)


async def _person(request: Request, form: Form) -> PostingText:
    text, file = form.fields.get("text", ""), form.file
    if file is not None:
        if text.strip():
            raise BadQuestion("There is a pasted text and a file. Send one of them.")
        return await _opened(request, file.data, file.name)
    if text.lstrip().startswith("{"):  # JSON Resume, as `profile build` writes it
        return await _opened(
            request, pasted_resume(text, _settings(request).longest_text).text.encode(), PASTED
        )
    return pasted_resume(text.replace("\r\n", "\n"), _settings(request).longest_resume)


async def _opened(request: Request, data: bytes, name: str) -> PostingText:
    files: Desk = request.app.state.files
    longest = _settings(request).longest_resume
    return await files.done(lambda: opened(data, name, longest, RESUME))


def job_beside(request: Request, sent: Sent) -> PostingText | None:
    """The posting that was pasted beside a résumé; None where there is none.

    A browser sends every line end of a box as CR LF, whatever stood there: undone, as for the résumé.

    Raises:
        BadQuestion: if it is too long.
    """
    text = sent.form.fields.get(JOB, "").replace("\r\n", "\n")
    if not text.strip():
        return None
    one = pasted(text, None, None, _settings(request).longest_text)
    return replace(one, beside=Beside(title=sent.field(JOB_TITLE)))


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings
