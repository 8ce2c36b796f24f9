"""`threedp explain ELEMENT --given FILE`: asked of unfinished records, item by item, in three values."""

from __future__ import annotations

from pathlib import Path

import pytest

from threedp_registry.cli.main import run

PARTS = """\
object_type: anatomic_model
anatomic_parts:
  - {region: breast, structure: tumor}
  - {structure: bone}
  - {region: head, structure: bone}
  - {region: breast, structure: tumor, laterality: left}
"""


def told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, record: str) -> list[str]:
    """The lines that say what a place comes to."""
    (tmp_path / "partial.yaml").write_text(record, "utf-8")
    status = run(["explain", name, "--given", str(tmp_path / "partial.yaml"), "--as-of", "2026-11-23"])
    out = capsys.readouterr()
    assert status == 0, out.err
    return [line for line in out.out.splitlines() if line and not line.startswith((" ", "Unofficial"))]


def test_every_item_is_asked_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(tmp_path, capsys, "anatomic_parts.laterality", PARTS) == [
        "Anatomic parts (/anatomic_parts): is filled in, as it must be.",
        "Part 1, Laterality (/anatomic_parts/0/laterality): must still be filled in.",
        "Part 2, Laterality (/anatomic_parts/1/laterality): cannot be told yet.",
        "Part 3, Laterality (/anatomic_parts/2/laterality): need not be filled in.",
        "Part 4, Laterality (/anatomic_parts/3/laterality): is filled in, as it must be.",
    ]


@pytest.mark.parametrize(
    ("name", "record", "expected"),
    [
        ("guide_type", "object_type: anatomic_model", ["Guides (/guides): must stay blank."]),
        (
            "guide_type",
            "object_type: anatomic_model\nguides: [{region: head}]",
            ["Guides (/guides): must be made blank."],
        ),
        (
            "guide_type",
            "object_type: anatomic_guide",
            [
                "Guides (/guides): must still be filled in.",
                "Guide 1, Type of guide (/guides/0/guide_type): must still be filled in.",
            ],
        ),
        (
            "guide_type",
            "case_id: A",
            [
                "Guides (/guides): cannot be told yet.",
                "Guide 1, Type of guide (/guides/0/guide_type): must still be filled in.",
            ],
        ),
        (
            "time_saved_minutes",
            'procedure: {used: "yes"}',
            ["Procedure, Procedure time saved (/procedure/time_saved_minutes): may be filled in."],
        ),
        (
            "time_saved_minutes",
            'procedure: {used: "no"}',
            ["Procedure, Procedure time saved (/procedure/time_saved_minutes): must stay blank."],
        ),
        ("patient_sex", "patient_sex: female", ["Patient sex (/patient_sex): is filled in, as it must be."]),
    ],
)
def test_what_a_place_comes_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, record: str, expected: list[str]
) -> None:
    assert told(tmp_path, capsys, name, record) == expected


def test_why_and_since_and_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "partial.yaml").write_text(PARTS, "utf-8")
    run(["explain", "Laterality", "--given", str(tmp_path / "partial.yaml")])
    out = capsys.readouterr().out
    assert (
        "Part 1, Laterality (/anatomic_parts/0/laterality): must still be filled in.\n"
        "  Required when Region is Upper extremity, Lower extremity or Breast.\n"
    ) in out
    assert "[case.anatomic_parts.laterality.required, since 1.0.0; documented, kb_11000091563]" in out
    assert "It depends on what is not known yet. Fill in Part 2, Region (/anatomic_parts/1/region)." in out
    assert "tumor" not in out


def test_a_name_or_file_that_does_not_fit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "partial.yaml"
    path.write_text(PARTS, "utf-8")
    assert run(["explain", "latrality", "--given", str(path)]) == 2
    assert "Did you mean laterality?" in capsys.readouterr().err
    path.write_text("[")
    assert run(["explain", "laterality", "--given", str(path)]) == 2
    assert "not well-formed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("case.anatomic_parts.laterality.required", "1.0.0"),
        ("case.patient_age_years.range", "1.0.0"),
        ("case.procedure.add_on_0560T", "1.0.0"),
        ("case.effort.clinician_cad.time_given", "1.0.0"),
        ("facility.agreement.required", "1.0.0"),
        ("printer.technology.codelist", "1.0.0"),
        ("case.physical_models.optical.required", "2.0.0"),
        ("case.physical_models.material.required", "2.0.0"),
        ("case.physical_models.biocompatible_in_sterile_field", "2.0.0"),
        ("case.physical_models.not_a_copy", "2.0.0"),
    ],
)
def test_since_is_right_for_ten_checked_by_hand(name: str, since: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", name]) == 0
    assert f"Since: {since}." in capsys.readouterr().out
