import { describeEveryPage } from '../support/browser-every-page';

describeEveryPage('vi');
