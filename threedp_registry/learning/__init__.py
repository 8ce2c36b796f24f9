"""Proposes a layout from the header row of somebody else's file: which column holds which element.

    file ──rows──▶ rows.HeaderRow ──match──▶ match.Match ──proposal──▶ proposal.Proposal ──layout_file──▶ YAML to review

A header is taken apart into words (`words`), each place of a record has names made of words
(`places`), and how well the two fit (`fit`) decides what a column surely holds, what it may hold,
and what it does not. Nothing is guessed in silence: whatever is not certain is marked.
"""
