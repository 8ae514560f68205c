"""From a clean clone to a running product: what `make run` and `make test` do."""
