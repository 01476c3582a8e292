"""Tables of items: any headers, both languages, and everything that a hostile or careless workbook may hold."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tawatur.errors import TableError
from tawatur.ingest.tables import TableReading, columns, load_mapping, propose, read_file, read_grid, read_items
from tawatur.ingest.tables.columns import Language
from tawatur.views.export.template import template_csv, template_xlsx


def read(data: bytes | str, name: str = "t.csv") -> TableReading:
    grid = read_grid(data.encode() if isinstance(data, str) else data, name)
    return read_items(grid, propose(grid.headers), "digest")


def codes(reading: TableReading) -> list[str]:
    return [problem.code for problem in reading.problems]


def book(*rows: list[object], merged: str | None = None, epoch: bool = False) -> bytes:
    made = Workbook()
    if epoch:
        made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merged:
        sheet.merge_cells(merged)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_arabic_headers_digits_and_names_are_understood() -> None:
    (item,) = read(
        "رقم الضبط;تاريخ الضبط;بلد المنشأ;سنة الصنع;العيار;العدد\nض-١;٢٠٢١-٠٤-١٧;الصين;١٩٧٨;٧٫٦٢×٣٩;١٬٢٠٠\n"
    ).found.items
    assert (item.country, item.year, item.calibre, item.quantity) == ("china", 1978, "7.62x39 mm", 1200)


def test_english_headers_and_a_title_above_them() -> None:
    found = read("Seizures of spring,,\n,,\nCase No,Country of Origin,Serial No.\nS1,Czechia,bolt: ab-123\n").found
    assert found.seizures[0].label == "S1"
    assert found.items[0].country == "czech-republic"
    assert (found.items[0].serials[0].component, found.items[0].serials[0].number) == ("bolt", "AB-123")


@pytest.mark.parametrize("header", ["Manufacturrer", "Caliber (mm)", "Year of manufactur", "بلد المنشا"])
def test_near_misspellings_are_proposed(header: str) -> None:
    assert 1 in propose(["seizure", header]).fields


def test_the_kind_is_the_lexicons_and_unknown_words_stay() -> None:
    known, unknown = read("seizure,type\nS,كلاشنكوف\nS,zorkmid thrower\n").found.items
    assert known.kind is not None
    assert (unknown.kind, unknown.kind_text) == (None, "zorkmid thrower")


@pytest.mark.parametrize(
    ("field", "cell", "place"),
    [("year", "19x8", "B2"), ("year", "2991", "B2"), ("calibre", "big", "B2"), ("country", "Atlantis", "B2"),
     ("quantity", "-4", "B2"), ("quantity", "some", "B2"), ("date", "31/31/2020", "B2"), ("date", "03/04/2021", "B2"),
     ("date", "44321", "B2"), ("sampling", "maybe", "B2")],
)  # fmt: skip
def test_a_bad_cell_is_told_with_its_place_and_its_row_kept_aside(field: str, cell: str, place: str) -> None:
    reading = read(f"seizure,{field}\nS1,{cell}\nS2,\n")
    (problem,) = reading.problems
    assert problem.severity == "error"
    assert problem.message.startswith(f"{place} ({field})")
    assert [line.number for line in reading.aside] == [2]
    assert [seizure.label for seizure in reading.found.seizures] == ["S2"]


def test_months_and_years_stay_as_coarse_as_they_are() -> None:
    month, year = read("seizure,date\nA,2021-02\nB,٢٠١٩\n").found.seizures
    assert (month.start, month.end) == (date(2021, 2, 1), date(2021, 2, 28))
    assert (year.start, year.end) == (date(2019, 1, 1), date(2019, 12, 31))


def test_formulas_are_seen_and_never_computed() -> None:
    reading = read(
        book(
            ["seizure", "quantity", "lot"],
            ["S1", "=1+1", "a"],
            ["S2", 3, '=HYPERLINK("http://x.invalid")'],
            ["S3", 2, "b"],
        ),
        "t.xlsx",
    )
    assert codes(reading) == ["formula-cell", "formula-cell"]
    assert [seizure.label for seizure in reading.found.seizures] == ["S3"]
    assert codes(read("seizure,lot\nS1,=cmd|'/c calc'!A0\n")) == ["formula-cell"]


def test_merged_cells_are_told_and_rows_without_a_seizure_kept_aside() -> None:
    reading = read(book(["seizure", "lot"], ["S1", "a"], [None, "b"], merged="A2:A3"), "t.xlsx")
    assert codes(reading) == ["merged-cells", "no-seizure"]
    assert "A2:A3" in reading.problems[0].message
    assert len(reading.found.items) == 1


def test_double_headers_are_told_and_the_first_is_read() -> None:
    reading = read("seizure,lot,lot\nS1,a,b\n")
    assert codes(reading) == ["double-header"]
    assert reading.found.items[0].lot == "a"


def test_dates_of_both_epochs_are_days() -> None:
    for epoch in (False, True):
        data = book(["seizure", "date"], ["S1", date(2021, 4, 17)], epoch=epoch)
        reading = read(data, "t.xlsx")
        assert reading.found.seizures[0].start == date(2021, 4, 17)
        assert ("epoch-1904" in codes(reading)) is epoch


def test_a_lot_that_a_spreadsheet_took_for_a_day_is_told() -> None:
    reading = read(book(["seizure", "lot"], ["S1", date(1981, 12, 1)]), "t.xlsx")
    assert codes(reading) == ["took-for-day"]
    assert reading.found.items == ()


def test_a_million_empty_rows_are_gone_through() -> None:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["seizure", "lot"])
    sheet.append(["S1", "a"])
    sheet.cell(1_048_576, 1, "S2")
    out = io.BytesIO()
    made.save(out)
    assert [one.label for one in read(out.getvalue(), "t.xlsx").found.seizures] == ["S1", "S2"]


def test_zip_bombs_are_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<a>" + b" " * 50_000_000)
    with pytest.raises(TableError, match="unpacks to far more"):
        read(out.getvalue(), "bomb.xlsx")


def test_entities_are_not_expanded() -> None:
    source = zipfile.ZipFile(io.BytesIO(book(["seizure"], ["S1"])))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = data.decode().partition("?>")[2] or data.decode()
                data = ('<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]>' + text).encode()
            archive.writestr(name, data)
    with pytest.raises(TableError, match="cannot be read"):
        read(out.getvalue(), "entities.xlsx")


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "holds no rows"), (b"PK\x03\x04rubbish", "no workbook"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "old or encrypted"),
     (b"\x00\x01\x02\x03", "no table"), (b"seizure\n" + b"," * 400 + b"\n", "columns")],
)  # fmt: skip
def test_what_is_no_table_ends_in_a_clear_message(data: bytes, message: str) -> None:
    with pytest.raises(TableError, match=message):
        read(data)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_end_in_records_or_in_our_own_error(data: bytes) -> None:
    for head in (b"", b"seizure,year,date,serial,custody\n", b"PK\x03\x04"):
        try:
            reading = read(head + data)
        except TableError:
            continue
        assert all(problem.message for problem in reading.problems)


def test_a_mapping_is_written_edited_and_read_back(tmp_path: Path) -> None:
    headers = ("الموقع الميداني", "lot")
    path = tmp_path / "m.json"
    path.write_text(propose(headers).as_json().replace('"field": ""', '"field": "seizure"'), encoding="utf-8")
    assert load_mapping(path, headers).column("seizure") == 0
    path.write_text(path.read_text(encoding="utf-8").replace('"field": "lot"', '"field": "truth"'), encoding="utf-8")
    with pytest.raises(TableError, match="is no field"):
        load_mapping(path, headers)


def test_rows_of_one_seizure_that_disagree_are_told() -> None:
    reading = read("seizure,place,holder\nS1,here,\nS1,there,someone\n")
    assert codes(reading) == ["seizure-differs"]
    assert (reading.found.seizures[0].place, reading.found.seizures[0].holder) == ("here", "someone")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_template_reads_back_in_both_forms(language: Language) -> None:
    for data, name in ((template_csv(language).encode(), "t.csv"), (template_xlsx(language), "t.xlsx")):
        grid = read_grid(data, name)
        mapping = propose(grid.headers)
        assert list(mapping.fields.values()) == [column.name for column in columns()]
        assert [
            problem.severity for problem in read_items(grid, mapping, "d").problems if problem.code != "other-sheets"
        ] == []
    sheet = load_workbook(io.BytesIO(template_xlsx(language)))["columns"]
    assert sheet.max_row == len(columns()) + 1


def test_the_same_rows_of_the_same_table_are_the_same_items() -> None:
    first, second = read("seizure,lot\nS1,a\nS1,a\n").found.items
    assert first.id != second.id
    assert read("seizure,lot\nS1,a\nS1,a\n").found.items == (first, second)


def test_a_workbook_of_another_program_reads_too() -> None:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = made.add_worksheet("ورقة")
    for row, cells in enumerate((("رقم الضبط", "العدد"), ("S1", 4))):
        for at, value in enumerate(cells):
            sheet.write(row, at, value)
    made.close()
    assert read(out.getvalue(), "t.xlsx").found.items[0].quantity == 4


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot read"):
        read_file(tmp_path / "none.csv")


def test_codes_without_a_source_that_was_read_are_told_once_a_table() -> None:
    rows = "".join(f"S1,{stamp}\n" for stamp in ("12: 501; 6: 77", "HXP 85", "HXP 86", "XQZ 91"))
    found = read(f"seizure,headstamp\n{rows}".encode())
    notes = {problem.code: problem.message for problem in found.problems}
    assert len(found.problems) == 2
    assert "HXP (2)" in notes["unchecked-factory"]
    assert "XQZ 91 (1)" in notes["unknown-factory"]
    assert all(problem.severity == "note" for problem in found.problems)


def test_a_model_that_is_narrower_than_the_type_says_the_kind() -> None:
    found = read(b"seizure,type,model\nS1,assault rifle,AKM\nS1,AKM,mortar\n")
    assert [item.kind for item in found.found.items] == ["materiel/akm", "materiel/akm"]


def test_rows_of_nothing_but_separators_are_gone_through() -> None:
    data = "seizure,lot\nS1,a\n" + ",\n" * 600_000 + "S2,b\n"
    assert [one.label for one in read(data).found.seizures] == ["S1", "S2"]


def test_custody_has_holders_places_and_days_in_any_digits() -> None:
    cell = "حرس الحدود @ المعبر 2021-04-17..2021-04-20; المستودع ٢٠٢١-٠٤-٢٠.."
    hops = read(f"seizure,custody\nS1,{cell}\n").found.seizures[0].custody
    assert [(hop.holder, hop.place) for hop in hops] == [("حرس الحدود", "المعبر"), ("المستودع", "")]
    assert [(hop.since, hop.until) for hop in hops] == [
        (date(2021, 4, 17), date(2021, 4, 20)),
        (date(2021, 4, 20), None),
    ]
