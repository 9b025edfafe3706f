"""How large a sheet may be. A hundred thousand reviews of five criteria fit well."""

MAX_BYTES = 50_000_000
MAX_INFLATED = 400_000_000
MAX_ROWS = 1_048_576
MAX_COLUMNS = 200
