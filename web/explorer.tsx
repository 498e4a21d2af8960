import 'graphiql/setup-workers/vite';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import examples from 'virtual:examples';
import { seedFirstTab } from './first-visit';

seedFirstTab(examples, localStorage);

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

const place = document.getElementById('explorer');
if (!place) throw new Error('index.html has no place for the explorer');

createRoot(place).render(
  // An empty list of default tabs would break GraphiQL; none at all gives its own welcome tab.
  <GraphiQL fetcher={fetcher} defaultTabs={examples.length > 0 ? examples : undefined}>
    <GraphiQL.Logo>guidance-graph</GraphiQL.Logo>
  </GraphiQL>,
);
