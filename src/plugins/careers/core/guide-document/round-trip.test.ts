import { describeRoundTrip } from './round-trip.property';

describeRoundTrip(200);
