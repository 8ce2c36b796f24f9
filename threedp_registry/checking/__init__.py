"""From records to findings, the ledger, and the report that holds both."""
