"""The rota: tables and properties."""
