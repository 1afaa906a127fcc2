"""Educational articles: Markdown files with front matter, shown as pages."""
