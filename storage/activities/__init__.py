"""Get-togethers (DOMAIN B55): activities, when each of them happens, who comes, and what they have been told."""
