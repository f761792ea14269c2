"""The facts of a generated strategy, written for trlc: the fastest of the tools that are near.

Its types say the same as our model, for the fields that the generated strategies use.
"""

MODEL = """package Plan

type Vision { title String }
type Department { title String }
type Crowd { title String definition String }
type Stakeholder {
  title String kind String power Integer interest Integer
  department Department represents Crowd [1 .. *]
}
type Need { title String method String crowd Crowd found_on String }
type Objective {
  title String dimension String department Department addresses Need [1 .. *]
  to Vision because String evidence String
}
type Outcome { title String horizon String to Objective because String evidence String }
type Indicator {
  measures Objective level String family String definition String whom String unit String
  direction String baseline Integer baseline_on String target Integer due String
  origin String frequency String collected_by Stakeholder
}
type Intervention {
  title String description String area String kind String status String start String finish String
  addresses Need to Outcome because String evidence String
  responsible Department accountable Stakeholder consulted Stakeholder budget Integer fte String
}
"""


def facts(items: int) -> str:
    """Return about ``items`` items, as ``benchmarks.strategies.strategy`` makes them."""
    unit = max(1, items // 30)
    lines = ["package Plan", 'Vision v_0 { title = "A city for everyone" }']
    for i in range(unit):
        lines.append(f'Department d_{i} {{ title = "Department {i}" }}')
        lines.append(f'Crowd g_{i} {{ title = "Group {i}" definition = "People who" }}')
    for i in range(4 * unit):
        lines.append(
            f'Stakeholder p_{i} {{ title = "Person {i}" kind = "role" power = {i % 3 + 1} '
            f"interest = {i * 7 % 5 + 1} department = d_{i % unit} represents = [g_{i % unit}] }}"
        )
    for i in range(2 * unit):
        lines.append(
            f'Need n_{i} {{ title = "Need {i}" method = "interview" crowd = g_{i % unit} '
            'found_on = "2024-06-01" }'
        )
    link = 'because = "it does" evidence = "moderate"'
    for i in range(3 * unit):
        lines.append(
            f'Objective o_{i} {{ title = "Objective number {i}" dimension = "equity" '
            f"department = d_{i % unit} addresses = [n_{i % (2 * unit)}] to = v_0 {link} }}"
        )
    for i in range(6 * unit):
        lines.append(
            f'Outcome c_{i} {{ title = "Outcome number {i}" horizon = "short" '
            f"to = o_{i // 2} {link} }}"
        )
        lines.append(
            f'Indicator k_{i} {{ measures = o_{i % (3 * unit)} level = "outcome" '
            'family = "inclusion" definition = "The share of staff who say so" whom = "staff" '
            'unit = "percent" direction = "increase" baseline = 20 baseline_on = "2024-12-31" '
            'target = 30 due = "2028-12-31" origin = "Staff survey" frequency = "yearly" '
            f"collected_by = p_{i % (4 * unit)} }}"
        )
    for i in range(7 * unit):
        lines.append(
            f'Intervention i_{i} {{ title = "Intervention number {i} with a somewhat longer title" '
            'description = "A few more words that tell what is done, for whom, and how it goes on '
            'from here." area = "leadership" kind = "training" status = "running" '
            f'start = "2024-01-01" finish = "2027-12-31" addresses = n_{i % (2 * unit)} '
            f"to = c_{i % (6 * unit)} {link} responsible = d_{i % unit} "
            f"accountable = p_{i % (4 * unit)} consulted = p_{(i + 1) % (4 * unit)} "
            'budget = 1000 fte = "0.5" }'
        )
    return "\n".join(lines) + "\n"
