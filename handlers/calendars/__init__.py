"""What stands in somebody's calendar app: spells on call, stays of her home, get-togethers (iCalendar, RFC 5545)."""
