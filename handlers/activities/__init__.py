"""Get-togethers: what is planned, who hears of it, and what changes (DOMAIN B55)."""
