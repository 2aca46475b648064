"""`make year`: a year of made-up nights, under the rules of the line and under those of a general paging tool."""
