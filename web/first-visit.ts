import type { ExampleTab } from 'virtual:examples';

/**
 * GraphiQL opens the first default tab with its query but without its variables: those it takes
 * from what it remembers of the last visit. So on the first visit we put them there.
 */
export function seedFirstTab([first]: ExampleTab[], storage: Storage): void {
  const isFirstVisit = storage.getItem('graphiql:tabState') === null;
  if (!isFirstVisit || !first) return;

  storage.setItem('graphiql:query', first.query);
  if (first.variables) storage.setItem('graphiql:variables', first.variables);
}
