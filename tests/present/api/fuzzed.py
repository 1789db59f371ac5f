"""The document held against the server by Schemathesis: every phase and every check that it has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import RecordedScenario

from rolescope.present.server.app import application

NAMES = [
    *("data scientist", "data_engineer", "machine learning engineer", "statistician", "data analyst"),
    *("actuary", "senior data scientist", "DS", "nurse", "other"),
]
"""Names that mean one role, an occupation, several things, or a role with its level."""
WORDS = {
    "country": ["US", "gb", "all", "DE", "ZZ"],
    "level": ["senior", "entry", "boss"],
    "since": ["2023", "2024", "2099"],
    "by": ["year", "month", "country", "employer"],
    "source": ["h1b_lca", "nowhere"],
    "population": ["offered", "survey", "everybody"],
    "start": ["2013", "2013-2014", "2018"],
    "end": ["2018", "2017-2018", "2013"],
    "industry": ["finance", "sorcery"],
    "city": ["New York", "San Francisco Bay Area", "Nowhere"],
}


@dataclass
class Ran:
    """What a run did.

    Attributes:
        cases: requests by operation and status.
        checks: checks by name.
        failures: each with the request that shows it.
    """

    cases: Counter[tuple[str, int]] = field(default_factory=Counter)
    checks: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Requests."""
        return sum(self.cases.values())

    def add(self, recorder: RecordedScenario) -> None:
        """Count a scenario."""
        for case_id, interaction in recorder.interactions.items():
            found = interaction.response
            self.cases[recorder.label, found.status_code if found is not None else 0] += 1
            for check in recorder.checks.get(case_id, ()):
                self.checks[check.name] += 1
                if check.failure_info is not None:
                    self._fail(check.failure_info.failure, check.failure_info.code_sample)

    def _fail(self, failure: Failure, request: str) -> None:
        self.failures.append(f"{failure.operation}: {failure.title}: {failure.message}\n{request[:1500]}")


def run(examples: int, seed: int, *, fixed: bool = True, ran: Ran | None = None) -> Ran:
    """Ask the application in process.

    Args:
        examples: random requests an operation, at most; fixed ones come on top.
        seed: of the random ones.
        fixed: whether to send the fixed ones too: examples, and every bound of every argument.
        ran: what to go on counting in.
    """
    config = SchemathesisConfig.from_dict(_config(examples, seed, fixed))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", application(), config=config)
    ran = ran or Ran()
    for event in from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            ran.add(event.recorder)
        elif isinstance(event, events.NonFatalError | events.FatalError):
            ran.failures.append(f"no case: {event}")
    return ran


def _config(examples: int, seed: int, fixed: bool) -> dict[str, object]:
    words = {"role": NAMES, "part": NAMES, **WORDS}
    return {
        "seed": seed,
        "workers": 1,
        "continue-on-failure": True,
        "dictionaries": {name: {"values": values} for name, values in words.items()},
        "parameters": {
            f"{place}.{name}": {"dictionary": name, "probability": 0.6}
            for name in words
            for place in ("query", "path")
        },
        "generation": {"max-examples": examples, "database": "none"},
        "checks": {
            "enabled": True,
            # A question can be well formed and have no answer: 400. But 422 is no reply to what fits.
            "positive_data_acceptance": {"expected-statuses": ["2xx", "304", "400", "404", "409"]},
            # Too long an address is refused before its arguments are looked at.
            "negative_data_rejection": {
                "expected-statuses": ["400", "404", "405", "409", "414", "415", "422"]
            },
        },
        "operations": [
            {
                # A file of the right shape can hold a picture: 422, "source-refused".
                "include-path-regex": "/(read|check|need|profile|fit|gap|choose|tailor|audit)$",
                "checks": {
                    "positive_data_acceptance": {
                        # A name that nothing answers to: 404 and 409.
                        "expected-statuses": ["2xx", "400", "404", "409", "422"]
                    },
                },
            }
        ],
        "suppress-health-check": ["large_base_example"],  # a text may be long, and is tried long
        "phases": {
            "examples": {"enabled": fixed},
            "coverage": {"enabled": fixed},
            "stateful": {"enabled": False},  # no answer of one address is an argument of another
        },
        "request-timeout": 60,
    }
