// npm install iom-widgets
import 'iom-widgets/define/office-header.js';

export const Widget = () => <iom-office-header office="lao-pdr" />;
