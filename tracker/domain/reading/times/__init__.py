"""Times in the words of governing documents: written forms, periods, terms, and what makes them a duty's."""
